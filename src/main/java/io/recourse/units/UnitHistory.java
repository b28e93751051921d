package io.recourse.units;

import io.recourse.common.CaseNumber;
import io.recourse.units.UnitBook.UnitCase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what befell a unit, with the units it was given for and those given for it as one. */
@Service
public class UnitHistory {

  private final FindUnit units;
  private final UnitBook book;

  UnitHistory(FindUnit units, UnitBook book) {
    this.units = units;
    this.book = book;
  }

  /** All of one line of units, the first one first. */
  @Transactional(readOnly = true)
  public Story of(Unit unit) {
    List<Unit> line = line(unit);
    List<String> keys = keys(line);
    return new Story(line, book.cases(keys), book.attempts(keys));
  }

  /** Tries over all cases of the unit that were about this fault; null for any. */
  @Transactional(readOnly = true)
  public List<Attempt> attempts(Unit unit, String fault) {
    return of(unit).attempts().stream().filter(one -> one.isAbout(fault)).toList();
  }

  /** Keys of the unit, of those it was given for and of those given for it: what is one to law. */
  @Transactional(readOnly = true)
  public List<String> keys(Unit unit) {
    return keys(line(unit));
  }

  private List<Unit> line(Unit unit) {
    Deque<Unit> line = new ArrayDeque<>(List.of(unit));
    for (Optional<Unit> at = find(unit.replaces()); at.isPresent(); ) {
      line.addFirst(at.get());
      at = find(at.get().replaces());
    }
    for (Optional<Unit> at = find(unit.replacedBy()); at.isPresent(); ) {
      line.addLast(at.get());
      at = find(at.get().replacedBy());
    }
    return new ArrayList<>(line);
  }

  private static List<String> keys(List<Unit> line) {
    return line.stream().map(one -> one.serial().key()).toList();
  }

  private Optional<Unit> find(Serial serial) {
    return Optional.ofNullable(serial).flatMap(units::find);
  }

  /** The line of units, their cases and the tries to put them right, the oldest first. */
  public record Story(List<Unit> units, List<UnitCase> cases, List<Attempt> attempts) {

    /** What is this person's of it: their cases, and the tries in these. */
    Story of(String person) {
      List<UnitCase> own = cases.stream().filter(one -> one.isOf(person)).toList();
      Set<CaseNumber> numbers = own.stream().map(UnitCase::number).collect(Collectors.toSet());
      return new Story(
          units, own, attempts.stream().filter(one -> numbers.contains(one.caseNumber())).toList());
    }
  }
}
