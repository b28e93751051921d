package io.recourse.orders.csv;

import io.recourse.common.Phrase;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.LeftOut;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How rows of one kind of file are read. */
interface RowFormat {

  ImportFormat format();

  /** All columns that mean something. */
  Set<String> columns();

  /** What is wrong with the header, if anything. */
  Optional<Phrase> flaw(List<String> header);

  /** What a file with this header never says. */
  LeftOut leftOut(List<String> header);

  /** Throws {@link RowRefused} for a row that cannot be kept. */
  ShopRow read(Cells cells, long row, Instant now);
}
