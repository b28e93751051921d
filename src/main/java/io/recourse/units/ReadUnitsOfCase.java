package io.recourse.units;

import io.recourse.casefile.UnitsOfCase;
import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows on a case what befell its units before. */
@Service
class ReadUnitsOfCase implements UnitsOfCase {

  private final UnitBook book;
  private final FindUnit units;
  private final UnitHistory history;

  ReadUnitsOfCase(UnitBook book, FindUnit units, UnitHistory history) {
    this.book = book;
    this.units = units;
    this.history = history;
  }

  @Override
  @Transactional(readOnly = true)
  public List<UnitOfCase> of(CaseNumber number) {
    return book.serialsOf(number).stream()
        .map(serial -> units.find(new Serial(serial)))
        .flatMap(Optional::stream)
        .map(history::of)
        .map(ReadUnitsOfCase::told)
        .distinct()
        .toList();
  }

  private static UnitOfCase told(UnitHistory.Story story) {
    return new UnitOfCase(
        story.units().stream().map(unit -> unit.serial().value()).toList(),
        story.units().get(0).name(),
        story.attempts().size(),
        story.cases().stream()
            .map(one -> new Related(one.number().value(), one.type(), one.status(), one.openedAt()))
            .toList());
  }
}
