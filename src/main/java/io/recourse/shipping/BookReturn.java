package io.recourse.shipping;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books one return parcel for everything granted on a case, by the way the customer chose (RET-03).
 */
@Service
public class BookReturn {

  private final Cases cases;
  private final BookParcel book;

  BookReturn(Cases cases, BookParcel book) {
    this.cases = cases;
    this.book = book;
  }

  @Transactional
  public Parcel book(CaseNumber number, String bookingKey, ShippingTerms terms) {
    ServiceCase of = cases.get(number);
    return book.book(number, ParcelDirection.RETURN, method(of), granted(of), bookingKey, terms);
  }

  private static ShippingMethod method(ServiceCase of) {
    return Arrays.stream(ShippingMethod.values())
        .filter(method -> method.name().equals(of.state().returnMethod()))
        .findFirst()
        .orElse(ShippingMethod.LABEL);
  }

  private static Map<Integer, Integer> granted(ServiceCase of) {
    return of.lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .filter(line -> line.approvedQuantity() > 0 && line.acceptedQuantity() == 0)
        .collect(Collectors.toMap(CaseLine::item, CaseLine::approvedQuantity));
  }
}
