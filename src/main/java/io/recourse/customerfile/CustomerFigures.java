package io.recourse.customerfile;

import io.recourse.customerfile.CustomerFile.Refunded;
import io.recourse.customerfile.CustomerFile.Sums;
import java.util.List;
import java.util.Optional;

/** What other features publish of a person, counted. */
public interface CustomerFigures {

  Optional<String> segment(String person);

  Sums sums(List<String> persons);

  List<Refunded> refunds(List<String> persons);
}
