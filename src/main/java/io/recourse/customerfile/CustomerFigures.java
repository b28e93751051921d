package io.recourse.customerfile;

import io.recourse.customerfile.CustomerFile.Contact;
import io.recourse.customerfile.CustomerFile.Refunded;
import io.recourse.customerfile.CustomerFile.Sums;
import java.util.List;
import java.util.Optional;

/** What other features publish of a person. */
public interface CustomerFigures {

  Optional<String> segment(String person);

  Sums sums(List<String> persons);

  List<Refunded> refunds(List<String> persons);

  /** Words to and from them on all their cases, the newest first. */
  List<Contact> contacts(List<String> persons, int most);
}
