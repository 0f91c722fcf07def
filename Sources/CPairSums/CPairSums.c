#include "CPairSums.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>
#include <string.h>

bool offprint_has_wide_sums(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return false;
  // The processor has AVX, and the system keeps its registers.
  if ((c & bit_OSXSAVE) == 0 || (c & bit_AVX) == 0) return false;
  unsigned low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  if ((low & 6) != 6) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_AVX2) != 0;
}

typedef struct {
  __m256i a, b, c, d;
} sums_of_32;

__attribute__((target("avx2"), always_inline)) static inline sums_of_32 load(const int32_t *sums) {
  const __m256i *place = (const __m256i *)sums;
  return (sums_of_32){
    _mm256_loadu_si256(place), _mm256_loadu_si256(place + 1), _mm256_loadu_si256(place + 2),
    _mm256_loadu_si256(place + 3)};
}

__attribute__((target("avx2"), always_inline)) static inline void store(sums_of_32 sums, int32_t *place) {
  _mm256_storeu_si256((__m256i *)place, sums.a);
  _mm256_storeu_si256((__m256i *)place + 1, sums.b);
  _mm256_storeu_si256((__m256i *)place + 2, sums.c);
  _mm256_storeu_si256((__m256i *)place + 3, sums.d);
}

__attribute__((target("avx2"), always_inline)) static inline void add(
  sums_of_32 *sums, const int16_t *weights, int32_t pair) {
  const __m256i *place = (const __m256i *)weights;
  __m256i inputs = _mm256_set1_epi32(pair);
  sums->a = _mm256_add_epi32(sums->a, _mm256_madd_epi16(_mm256_loadu_si256(place), inputs));
  sums->b = _mm256_add_epi32(sums->b, _mm256_madd_epi16(_mm256_loadu_si256(place + 1), inputs));
  sums->c = _mm256_add_epi32(sums->c, _mm256_madd_epi16(_mm256_loadu_si256(place + 2), inputs));
  sums->d = _mm256_add_epi32(sums->d, _mm256_madd_epi16(_mm256_loadu_si256(place + 3), inputs));
}

// The number of weights that the 32 rows have for a pair.
enum { step = 64 };

__attribute__((target("avx2"))) void offprint_add_pairs(
  const int16_t *weights, const int16_t *inputs, ptrdiff_t pairs, int32_t *sums) {
  sums_of_32 all = load(sums);
  // There are a multiple of four.
  for (ptrdiff_t index = 0; index < pairs; index += 4) {
    int32_t four[4];
    memcpy(four, inputs + 2 * index, sizeof four);
    add(&all, weights + step * index, four[0]);
    add(&all, weights + step * (index + 1), four[1]);
    add(&all, weights + step * (index + 2), four[2]);
    add(&all, weights + step * (index + 3), four[3]);
  }
  store(all, sums);
}

__attribute__((target("avx2"))) void offprint_add_changed_bytes(
  const int16_t *weights, const uint8_t *before, const uint8_t *after, ptrdiff_t pairs, int32_t *sums) {
  sums_of_32 all = load(sums);
  for (ptrdiff_t index = 0; index < pairs; index += 4) {
    uint64_t old, new;
    memcpy(&old, before + 2 * index, sizeof old);
    memcpy(&new, after + 2 * index, sizeof new);
    if (old == new) continue;
    __m128i change = _mm_sub_epi16(
      _mm_cvtepu8_epi16(_mm_cvtsi64_si128((long long)new)), _mm_cvtepu8_epi16(_mm_cvtsi64_si128((long long)old)));
    int32_t four[4];
    _mm_storeu_si128((__m128i *)four, change);
    for (int place = 0; place < 4; place++) {
      if (four[place] != 0) add(&all, weights + step * (index + place), four[place]);
    }
  }
  store(all, sums);
}

__attribute__((target("avx2"))) void offprint_add_changed_numbers(
  const int16_t *weights, const int16_t *before, const int16_t *after, ptrdiff_t pairs, int32_t *sums) {
  sums_of_32 all = load(sums);
  for (ptrdiff_t index = 0; index < pairs; index += 2) {
    uint64_t old, new;
    memcpy(&old, before + 2 * index, sizeof old);
    memcpy(&new, after + 2 * index, sizeof new);
    if (old == new) continue;
    __m128i change = _mm_sub_epi16(_mm_cvtsi64_si128((long long)new), _mm_cvtsi64_si128((long long)old));
    int32_t first = _mm_cvtsi128_si32(change), second = _mm_extract_epi32(change, 1);
    if (first != 0) add(&all, weights + step * index, first);
    if (second != 0) add(&all, weights + step * (index + 1), second);
  }
  store(all, sums);
}

// `Activation.tanh`, operation for operation.
__attribute__((target("avx2"), always_inline)) static inline __m256 tanh_of(__m256 x) {
  x = _mm256_max_ps(_mm256_min_ps(x, _mm256_set1_ps(5)), _mm256_set1_ps(-5));
  __m256 square = _mm256_mul_ps(x, x);
  __m256 above = _mm256_add_ps(square, _mm256_set1_ps(378));
  above = _mm256_add_ps(_mm256_mul_ps(above, square), _mm256_set1_ps(17325));
  above = _mm256_add_ps(_mm256_mul_ps(above, square), _mm256_set1_ps(135135));
  __m256 below = _mm256_add_ps(_mm256_mul_ps(square, _mm256_set1_ps(28)), _mm256_set1_ps(3150));
  below = _mm256_add_ps(_mm256_mul_ps(below, square), _mm256_set1_ps(62370));
  below = _mm256_add_ps(_mm256_mul_ps(below, square), _mm256_set1_ps(135135));
  return _mm256_div_ps(_mm256_mul_ps(x, above), below);
}

__attribute__((target("avx2"))) void offprint_open_gates(
  const int32_t *sums, float unit, float *memory, float *backward) {
  // Four numbers of each kind, then the same for the next four.
  __m256 of[4];
  for (int kind = 0; kind < 4; kind++) {
    __m128i first = _mm_loadu_si128((const __m128i *)(sums + 4 * kind));
    __m128i second = _mm_loadu_si128((const __m128i *)(sums + 16 + 4 * kind));
    __m256 both = _mm256_cvtepi32_ps(_mm256_inserti128_si256(_mm256_castsi128_si256(first), second, 1));
    of[kind] = tanh_of(_mm256_mul_ps(both, _mm256_set1_ps(unit)));
  }
  __m256 half = _mm256_set1_ps(0.5f), old = _mm256_loadu_ps(memory);
  __m256 share = _mm256_add_ps(_mm256_mul_ps(of[0], half), half);
  _mm256_storeu_ps(memory, _mm256_add_ps(old, _mm256_mul_ps(share, _mm256_sub_ps(of[1], old))));
  _mm_storeu_ps(backward, _mm256_castps256_ps128(of[2]));
  _mm_storeu_ps(backward + 4, _mm256_castps256_ps128(of[3]));
  _mm_storeu_ps(backward + 8, _mm256_extractf128_ps(of[2], 1));
  _mm_storeu_ps(backward + 12, _mm256_extractf128_ps(of[3], 1));
}

#else

bool offprint_has_wide_sums(void) { return false; }
void offprint_add_pairs(const int16_t *weights, const int16_t *inputs, ptrdiff_t pairs, int32_t *sums) {}
void offprint_add_changed_bytes(
  const int16_t *weights, const uint8_t *before, const uint8_t *after, ptrdiff_t pairs, int32_t *sums) {}
void offprint_add_changed_numbers(
  const int16_t *weights, const int16_t *before, const int16_t *after, ptrdiff_t pairs, int32_t *sums) {}
void offprint_open_gates(const int32_t *sums, float unit, float *memory, float *backward) {}

#endif
