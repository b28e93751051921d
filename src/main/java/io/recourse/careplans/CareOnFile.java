package io.recourse.careplans;

import io.recourse.customerfile.CareOfCustomer;
import io.recourse.customerfile.CustomerFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** What care plans did for a customer, on their file. */
@Component
class CareOnFile implements CareOfCustomer {

  private static final int MOST = 20;

  private final CareBook book;

  CareOnFile(CareBook book) {
    this.book = book;
  }

  @Override
  public List<CustomerFile.Care> careOf(List<String> persons) {
    return book.of(persons, MOST).stream()
        .map(
            one ->
                new CustomerFile.Care(
                    one.plan(), one.kind().name(), one.done(), one.number(), one.why(), one.at()))
        .toList();
  }
}
