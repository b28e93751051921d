package io.recourse.orders.csv;

import io.recourse.orders.ImportFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How rows of one kind of file are read. */
interface RowFormat {

  ImportFormat format();

  /** What is wrong with the header, if anything. */
  Optional<String> flaw(List<String> header);

  /** Throws {@link RowRefused} for a row that cannot be kept. */
  ShopRow read(Cells cells, long row, Instant now);
}
