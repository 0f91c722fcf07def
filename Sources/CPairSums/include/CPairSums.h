#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The sums of 32 rows of a matrix product in 16-bit integers, with the wide instructions that Swift cannot ask for where
// a program is to run on older processors too. Weights lie as `IntegerMatrix` has them: for each pair of inputs the two
// weights of each of 32 rows. The results are those of the plain code, bit for bit.

/// Whether this processor has the instructions; the functions below may be called only then.
bool offprint_has_wide_sums(void);

/// Adds the products of some pairs of inputs to 32 sums.
void offprint_add_pairs(const int16_t *weights, const int16_t *inputs, ptrdiff_t pairs, int32_t *sums);

/// Adds the products of what the bytes of a row differ from those of another by. The number of pairs is one of fours.
void offprint_add_changed_bytes(
  const int16_t *weights, const uint8_t *before, const uint8_t *after, ptrdiff_t pairs, int32_t *sums);

/// Adds the products of what the numbers of a row differ from those of another by. The number of pairs is even.
void offprint_add_changed_numbers(
  const int16_t *weights, const int16_t *before, const int16_t *after, ptrdiff_t pairs, int32_t *sums);

/// Turns 32 sums into the gates and values of eight numbers of a recurrent layer in both directions, as
/// `RecurrentGates` does: updates the forward memory, and stores the backward gates and values.
void offprint_open_gates(const int32_t *sums, float unit, float *memory, float *backward);
