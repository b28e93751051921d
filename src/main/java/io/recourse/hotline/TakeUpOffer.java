package io.recourse.hotline;

import io.recourse.assignment.NameOwners;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.customerfile.CustomerFile;
import io.recourse.customerfile.ReadCustomer;
import io.recourse.hotline.CallerOffers.Offer;
import io.recourse.orders.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff open for a caller what only some can have: an installation, a loan, an upgrade. The call is
 * kept with it, as with every other case (INT-11).
 */
@Service
public class TakeUpOffer {

  private final List<CallerOffers> offers;
  private final ReadCustomer files;
  private final NameOwners owners;
  private final NoteCall calls;

  TakeUpOffer(List<CallerOffers> offers, ReadCustomer files, NameOwners owners, NoteCall calls) {
    this.offers = List.copyOf(offers);
    this.files = files;
    this.owners = owners;
    this.calls = calls;
  }

  /**
   * What the person of this file can have now.
   *
   * @param may whether whoever looks may post there
   */
  public List<Offer> to(CustomerFile file, Predicate<String> may) {
    List<String> persons = file.names().stream().map(Customer::person).toList();
    return offers.stream()
        .filter(one -> may.test(one.door()))
        .flatMap(one -> one.of(persons).stream())
        .toList();
  }

  /**
   * The number of the case.
   *
   * @param text why they call
   * @param chosen {@link Offer#value}
   * @param call as {@link NoteCall#keep} takes it
   * @param may as for {@link #to}
   * @throws Problem INVALID without words, or for what they cannot have; CONFLICT where it went
   *     meanwhile
   */
  @Transactional
  public CaseNumber take(
      String person,
      CallNote.Way channel,
      String text,
      String chosen,
      String call,
      Predicate<String> may) {
    List<FieldError> errors = new ArrayList<>();
    if (text == null || text.isBlank()) {
      errors.add(new FieldError("/text", "field.given"));
    }
    WordRules.check(errors, "/text", text, WordRules.LETTER);
    if (person == null || chosen == null) {
      errors.add(new FieldError("/offer", "call.offer"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    Offer offer =
        to(files.of(person), may).stream()
            .filter(one -> one.value().equals(chosen))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("/offer", "call.offer"));
    CaseNumber number = ask(offer);
    boolean unused = owners.name(number);
    calls.opened(person, channel, text, number, call);
    return number;
  }

  private CaseNumber ask(Offer offer) {
    return offers.stream()
        .filter(one -> one.type() == offer.type())
        .findFirst()
        .orElseThrow()
        .ask(offer.key());
  }
}
