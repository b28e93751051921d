package io.recourse.orders.csv;

import io.recourse.orders.ImportBatch;
import io.recourse.orders.ImportedReturn;
import io.recourse.orders.LeftOut;
import io.recourse.orders.RowError;
import io.recourse.orders.ToldArticle;
import io.recourse.orders.ToldStage;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One pass over one file: rows in, batches of whole orders out; memory stays flat. */
final class ImportRun {

  private static final int BATCH = 1_000;
  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  private final RowFormat format;
  private final BatchesBehind behind;
  private final Instant now;

  private final List<ImportBatch.ToldOrder> orders = new ArrayList<>();
  private final List<ImportedReturn> returns = new ArrayList<>();
  private final List<ToldArticle> articles = new ArrayList<>();
  private final List<ToldStage> stages = new ArrayList<>();
  private final List<RowError> errors = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private LeftOut leftOut = LeftOut.NOTHING;
  private OrderAssembly current;
  private long row;
  private int pending;

  ImportRun(RowFormat format, BatchesBehind behind, Instant now) {
    this.format = format;
    this.behind = behind;
    this.now = now;
  }

  /** Throws {@link FileRefused} where the file as a whole cannot be read on. */
  void read(Reader file) {
    try (CSVParser parser = parser(new FileLines(file))) {
      format.flaw(parser.getHeaderNames()).ifPresent(FileRefused::because);
      leftOut = format.leftOut(parser.getHeaderNames());
      for (CSVRecord record : parser) {
        row++;
        take(record);
      }
    } catch (IllegalArgumentException | UncheckedIOException | IOException e) {
      throw FileRefused.after(row, e);
    } finally {
      closeOrder();
      flush(row);
      behind.settle();
    }
  }

  private CSVParser parser(FileLines file) throws IOException {
    String columns = header(file);
    char sign = Separator.of(columns, format.columns()).sign;
    return CSV.builder().setDelimiter(sign).get().parse(new QuotedLines(file, sign, columns));
  }

  private static String header(FileLines file) throws IOException {
    String line = file.next();
    while (line != null && line.isEmpty()) {
      line = file.next();
    }
    return line == null ? "" : line;
  }

  private void take(CSVRecord record) {
    if (pending >= BATCH) {
      flush(row - 1);
    }
    try {
      if (record.size() == 1 && QuotedLines.UNCLOSED.equals(record.get(0))) {
        throw new RowRefused(null, "field.openQuote");
      }
      if (!record.isConsistent()) {
        throw new RowRefused(null, "field.cells");
      }
      ShopRow told = format.read(new Cells(record), row, now);
      if (told instanceof ShopRow.Bought bought) {
        takeBought(bought);
      } else if (told instanceof ShopRow.Cancelled cancelled) {
        returns.add(positioned(cancelled.told()));
        pending++;
      } else if (told instanceof ShopRow.Article article) {
        articles.add(article.told());
        pending++;
      } else if (told instanceof ShopRow.Staged staged) {
        stages.add(staged.told());
        pending++;
      }
    } catch (RowRefused refused) {
      errors.add(new RowError(row, refused.field(), refused.reason()));
      pending++;
    }
  }

  private void takeBought(ShopRow.Bought bought) {
    if (current == null || !current.takes(bought)) {
      closeOrder();
      current = new OrderAssembly(bought);
    }
    current.add(bought, row);
  }

  private void closeOrder() {
    if (current != null) {
      ImportBatch.ToldOrder done = current.done();
      if (!done.rows().isEmpty()) {
        orders.add(done);
        pending += done.rows().size();
      }
      current = null;
    }
  }

  private void flush(long rowsRead) {
    behind.keep(
        new ImportBatch(
            rowsRead,
            leftOut,
            List.copyOf(orders),
            List.copyOf(returns),
            List.copyOf(articles),
            List.copyOf(stages),
            List.copyOf(errors)));
    orders.clear();
    returns.clear();
    articles.clear();
    stages.clear();
    errors.clear();
    pending = 0;
  }

  private ImportedReturn positioned(ImportedReturn told) {
    int position = positions.merge(told.document(), 1, Integer::sum);
    return new ImportedReturn(
        told.row(),
        told.document(),
        position,
        told.sku(),
        told.description(),
        told.quantity(),
        told.unitPrice(),
        told.currency(),
        told.customerId(),
        told.returnedAt(),
        told.verdict(),
        null,
        null,
        told.reason());
  }
}
