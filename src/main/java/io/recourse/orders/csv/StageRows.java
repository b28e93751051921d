package io.recourse.orders.csv;

import io.recourse.common.Phrase;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.LeftOut;
import io.recourse.orders.LifeCycle;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.ToldStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A file of the dated stages of products, one a row (PLC-01). */
@Component
class StageRows implements RowFormat {

  private static final List<String> COLUMNS = List.of("product", "since", "stage");

  @Override
  public ImportFormat format() {
    return ImportFormat.STAGES;
  }

  @Override
  public Set<String> columns() {
    return Set.copyOf(COLUMNS);
  }

  @Override
  public Optional<Phrase> flaw(List<String> header) {
    return COLUMNS.stream()
        .filter(column -> !header.contains(column))
        .findFirst()
        .map(column -> Phrase.of("import.lacksColumn", column));
  }

  @Override
  public LeftOut leftOut(List<String> header) {
    return LeftOut.NOTHING;
  }

  @Override
  public ShopRow read(Cells cells, long row, Instant now) {
    return new ShopRow.Staged(
        new ToldStage(
            row, cells.required("product", OrderLimits.NUMBER_LENGTH), since(cells), stage(cells)));
  }

  private static LocalDate since(Cells cells) {
    return OrderLimits.day(cells.required("since", 10))
        .orElseThrow(() -> new RowRefused("since", "field.date"));
  }

  private static LifeCycle stage(Cells cells) {
    String told = cells.required("stage", 20);
    return Arrays.stream(LifeCycle.values())
        .filter(stage -> stage.name().equals(told))
        .findFirst()
        .orElseThrow(() -> new RowRefused("stage", "product.stages"));
  }
}
