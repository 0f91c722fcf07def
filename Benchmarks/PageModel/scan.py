"""Cumulative sums along blocks and down trees, with gradients, limited by memory bandwidth."""

import numpy as np
import torch
from numba import njit


@njit(cache=True)
def _scan(keep, new, states):
    for t in range(keep.shape[0]):
        for j in range(keep.shape[1]):
            states[t, j] = new[t, j] + (keep[t, j] * states[t - 1, j] if t else 0)


@njit(cache=True)
def _scan_back(keep, states, gradient, of_keep, of_new):
    behind = np.zeros(keep.shape[1], np.float32)
    for t in range(keep.shape[0] - 1, -1, -1):
        for j in range(keep.shape[1]):
            here = behind[j] + gradient[t, j]
            of_new[t, j] = here
            of_keep[t, j] = here * states[t - 1, j] if t else 0
            behind[j] = here * keep[t, j]


class Scan(torch.autograd.Function):
    """s[t] = keep[t] * s[t - 1] + new[t] along dimension 0."""

    @staticmethod
    def forward(ctx, keep, new):
        states = np.empty_like(new.detach().numpy())
        _scan(keep.detach().numpy(), new.detach().numpy(), states)
        ctx.save_for_backward(keep, torch.from_numpy(states))
        return torch.from_numpy(states)

    @staticmethod
    def backward(ctx, gradient):
        keep, states = (tensor.numpy() for tensor in ctx.saved_tensors)
        of_keep, of_new = np.empty_like(keep), np.empty_like(keep)
        _scan_back(keep, states, gradient.contiguous().numpy(), of_keep, of_new)
        return torch.from_numpy(of_keep), torch.from_numpy(of_new)


@njit(cache=True)
def _tree(own, parents, sums):
    for e in range(own.shape[0]):
        for j in range(own.shape[1]):
            sums[e, j] = own[e, j] + (sums[parents[e], j] if parents[e] >= 0 else 0)


@njit(cache=True)
def _tree_back(gradient, parents):
    for e in range(gradient.shape[0] - 1, -1, -1):
        if parents[e] >= 0:
            for j in range(gradient.shape[1]):
                gradient[parents[e], j] += gradient[e, j]


class TreeSum(torch.autograd.Function):
    """The sum of the numbers of each element and its ancestors; parents come first, -1 means no parent."""

    @staticmethod
    def forward(ctx, own, parents):
        sums = np.empty_like(own.detach().numpy())
        _tree(own.detach().numpy(), parents, sums)
        ctx.parents = parents
        return torch.from_numpy(sums)

    @staticmethod
    def backward(ctx, gradient):
        gradient = gradient.contiguous().numpy().copy()
        _tree_back(gradient, ctx.parents)
        return torch.from_numpy(gradient), None
