// Logistic and tanh as one rational function that vectorises; the run time has a shorter one
// (grammar/kernels_body.h), equal to within a tenth of a step of an activation byte.
#pragma once

namespace stet::grammar {

// Works on float and on vectors of float (GCC vector extensions). Error below 1e-6; |x| is clamped
// to 7.9.
template <typename V>
inline __attribute__((always_inline)) void tanh_in_place(V& x) {
  V zero{};
  const V limit = zero + 7.90531110763549805f;
  x = x > limit ? limit : x;
  x = x < -limit ? -limit : x;
  const V s = x * x;
  V p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
  p = p * s + -8.60467152213735e-11f;
  p = p * s + 5.12229709037114e-08f;
  p = p * s + 1.48572235717979e-05f;
  p = p * s + 6.37261928875436e-04f;
  p = p * s + 4.89352455891786e-03f;
  V q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
  q = q * s + 2.26843463243900e-03f;
  q = q * s + 4.89352518554385e-03f;
  x = x * p / q;
}

template <typename V>
inline __attribute__((always_inline)) void logistic_in_place(V& x) {
  x = x * 0.5f;
  tanh_in_place(x);
  x = x * 0.5f + 0.5f;
}

}  // namespace stet::grammar
