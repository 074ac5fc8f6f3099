// Matrix products for training: packed panels of 32 columns and a register kernel of 12 rows.
// Row-major float throughout.
#pragma once

#include <vector>

namespace stet::grammar::train {

// The right-hand side of a product, cut into panels of 32 columns.
struct Packed {
  int rows = 0, columns = 0;
  std::vector<float> data;
};

// Element (r, c) of the source is b[r * row_stride + c * column_stride]: strides tell a matrix from
// its transpose.
void pack(const float* b, int rows, int columns, int row_stride, int column_stride, Packed& out);

enum class Into { set, add };

// C[m x b.columns] = or += A[m x b.rows] * B. Element (r, k) of A is a[r * row_stride + k *
// column_stride].
void multiply(const float* a, int row_stride, int column_stride, int m, const Packed& b, float* c,
              int c_stride, Into into);

}  // namespace stet::grammar::train
