package io.recourse.recalls;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.ServiceCase;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which cases have the pieces that a recall is about. */
@Component
class CasesOfPiece {

  private final Cases cases;

  CasesOfPiece(Cases cases) {
    this.cases = cases;
  }

  /**
   * @param open none where the piece came back before
   * @param certain whether it is known where the very piece is, by its serial
   */
  record Found(List<ServiceCase> open, boolean certain) {}

  /** Those that name the serial, or else those that may hold it because they name none. */
  Found of(RecallChild which) {
    List<ServiceCase> all = cases.about(which.orderNumber());
    if (which.serial() == null) {
      return new Found(open(all, which, line -> true), false);
    }
    if (isBack(all, which)) {
      return new Found(List.of(), true);
    }
    List<ServiceCase> named = open(all, which, line -> names(line, which.serial()));
    return named.isEmpty()
        ? new Found(open(all, which, CasesOfPiece::namesNone), false)
        : new Found(named, true);
  }

  private static List<ServiceCase> open(
      List<ServiceCase> all, RecallChild which, Predicate<CaseLine> holds) {
    return all.stream()
        .filter(one -> !one.isEnded())
        .filter(one -> lines(one, which).anyMatch(holds))
        .toList();
  }

  private static boolean isBack(List<ServiceCase> all, RecallChild which) {
    return all.stream()
        .flatMap(one -> lines(one, which))
        .anyMatch(line -> line.goods() == GoodsState.DISPOSED && names(line, which.serial()));
  }

  private static Stream<CaseLine> lines(ServiceCase of, RecallChild which) {
    return of.lines().stream().filter(line -> line.orderLine() == which.orderLine());
  }

  private static boolean names(CaseLine line, String serial) {
    return serial.equalsIgnoreCase(line.request().serial());
  }

  private static boolean namesNone(CaseLine line) {
    return line.request().serial() == null;
  }
}
