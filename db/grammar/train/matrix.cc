// The register kernel of the training products.
#include "grammar/train/matrix.h"

#include <algorithm>
#include <cstring>

namespace stet::grammar::train {
namespace {

constexpr int kPanel = 32;
typedef float Vector __attribute__((vector_size(64), aligned(4), may_alias));

template <int kRows>
void kernel(const float* a, int rs, int cs, int depth, const float* panel, float* c, int c_stride,
            int columns, Into into) {
  Vector sum[kRows][2] = {};
  for (int k = 0; k < depth; ++k) {
    const Vector b0 = *reinterpret_cast<const Vector*>(panel + k * kPanel);
    const Vector b1 = *reinterpret_cast<const Vector*>(panel + k * kPanel + 16);
    for (int r = 0; r < kRows; ++r) {
      const float x = a[static_cast<long>(r) * rs + static_cast<long>(k) * cs];
      sum[r][0] += b0 * x;
      sum[r][1] += b1 * x;
    }
  }
  for (int r = 0; r < kRows; ++r) {
    float row[kPanel];
    std::memcpy(row, sum[r], sizeof(row));
    float* out = c + static_cast<long>(r) * c_stride;
    if (into == Into::set) {
      for (int i = 0; i < columns; ++i) out[i] = row[i];
    } else {
      for (int i = 0; i < columns; ++i) out[i] += row[i];
    }
  }
}

}  // namespace

void pack(const float* b, int rows, int columns, int row_stride, int column_stride, Packed& out) {
  out.rows = rows;
  out.columns = columns;
  const int panels = (columns + kPanel - 1) / kPanel;
  out.data.assign(static_cast<std::size_t>(panels) * rows * kPanel, 0.0f);
  for (int p = 0; p < panels; ++p) {
    const int width = std::min(kPanel, columns - p * kPanel);
    for (int r = 0; r < rows; ++r) {
      float* to = out.data.data() + (static_cast<std::size_t>(p) * rows + r) * kPanel;
      const float* from =
          b + static_cast<long>(r) * row_stride + static_cast<long>(p) * kPanel * column_stride;
      for (int i = 0; i < width; ++i) to[i] = from[static_cast<long>(i) * column_stride];
    }
  }
}

void multiply(const float* a, int row_stride, int column_stride, int m, const Packed& b, float* c,
              int c_stride, Into into) {
  const int panels = (b.columns + kPanel - 1) / kPanel;
  for (int p = 0; p < panels; ++p) {
    const float* panel = b.data.data() + static_cast<std::size_t>(p) * b.rows * kPanel;
    const int width = std::min(kPanel, b.columns - p * kPanel);
    int r = 0;
    const auto run = [&](auto kernel_function, int count) {
      kernel_function(a + static_cast<long>(r) * row_stride, row_stride, column_stride, b.rows,
                      panel, c + static_cast<long>(r) * c_stride + p * kPanel, c_stride, width,
                      into);
      r += count;
    };
    while (m - r >= 12) run(kernel<12>, 12);
    while (m - r >= 6) run(kernel<6>, 6);
    while (m - r >= 3) run(kernel<3>, 3);
    while (m - r >= 1) run(kernel<1>, 1);
  }
}

}  // namespace stet::grammar::train
