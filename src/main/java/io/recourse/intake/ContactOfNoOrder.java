package io.recourse.intake;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds the open case that a request without an order is about (INT-03). A unit tells it by its
 * serial, whatever the channel. Words are about the one open case of their type, whatever order it
 * is about; where the customer has several open, words alone tell none.
 */
@Component
class ContactOfNoOrder {

  private static final Set<CaseType> TOLD_BY_WORDS =
      EnumSet.of(CaseType.COMPLAINT, CaseType.INQUIRY);

  private final Cases cases;

  ContactOfNoOrder(Cases cases) {
    this.cases = cases;
  }

  Optional<ServiceCase> about(NewCase request, String person, Sameness sameness) {
    List<ServiceCase> open =
        cases.openFor(person).stream().filter(one -> one.type() == request.type()).toList();
    if (!request.lines().isEmpty()) {
      return open.stream().filter(one -> isOfUnits(one, request)).findFirst();
    }
    boolean isWord =
        sameness == Sameness.SAME_MATTER
            && TOLD_BY_WORDS.contains(request.type())
            && request.aboutCase() == null;
    return isWord ? byWords(open, request) : Optional.empty();
  }

  private static Optional<ServiceCase> byWords(List<ServiceCase> open, NewCase request) {
    Optional<ServiceCase> titled =
        open.stream()
            .filter(one -> request.subject() != null)
            .filter(one -> request.subject().equals(one.origin().subject()))
            .findFirst();
    if (titled.isPresent() || open.size() != 1) {
      return titled;
    }
    return open.stream().filter(one -> one.origin().channel() != request.channel()).findFirst();
  }

  private static boolean isOfUnits(ServiceCase open, NewCase request) {
    return request.lines().stream()
        .allMatch(
            wanted ->
                wanted.serial() != null
                    && open.lines().stream().anyMatch(line -> isUnit(line, wanted)));
  }

  private static boolean isUnit(CaseLine line, NewCase.Line wanted) {
    String serial = line.request().serial();
    return serial != null && serial.equalsIgnoreCase(wanted.serial().strip());
  }
}
