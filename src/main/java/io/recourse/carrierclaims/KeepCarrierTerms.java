package io.recourse.carrierclaims;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which terms were agreed with a carrier, from which day on; claims raised keep theirs. */
@Service
public class KeepCarrierTerms {

  private static final int LONGEST = 100;
  private static final int LONGEST_WORDS = 1000;
  private static final int MOST_DAYS = 3650;
  private static final int MOST_REMINDERS = 10;

  private final CarrierTermsBook book;
  private final ApplicationEventPublisher events;

  KeepCarrierTerms(CarrierTermsBook book, ApplicationEventPublisher events) {
    this.book = book;
    this.events = events;
  }

  /**
   * @throws Problem INVALID with every field that is wrong
   */
  @Transactional
  public void keep(DatedTerms wanted) {
    List<FieldError> errors = new ArrayList<>();
    words(errors, "/carrier", wanted.carrier(), LONGEST);
    words(errors, "/documents", wanted.terms().documents(), LONGEST_WORDS);
    if (wanted.damage() == null) {
      errors.add(new FieldError("/damage", "field.given"));
    }
    if (wanted.from() == null) {
      errors.add(new FieldError("/from", "field.given"));
    }
    between(errors, "/noticeDays", wanted.terms().noticeDays(), 1, MOST_DAYS);
    between(errors, "/answerDays", wanted.terms().answerDays(), 1, MOST_DAYS);
    between(errors, "/reminders", wanted.terms().reminders(), 0, MOST_REMINDERS);
    between(errors, "/limit", wanted.terms().limit(), 0, OrderLimits.AMOUNT);
    String currency = wanted.terms().currency();
    if (currency == null || !OrderLimits.isCurrency(currency)) {
      errors.add(new FieldError("/currency", "field.currency"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    book.keep(wanted);
    told(wanted);
  }

  /**
   * @throws Problem NOT_FOUND when there are none from that day
   */
  @Transactional
  public void remove(DatedTerms known) {
    if (!book.remove(known.carrier(), known.damage(), known.from())) {
      throw Problem.notFound("claim.noTerms", known.carrier(), known.from());
    }
    told(known);
  }

  private void told(DatedTerms of) {
    events.publishEvent(
        DomainEvent.ofSystem(
            "CarrierTermsKept",
            "It was said which terms are agreed with a carrier.",
            Map.of("carrier", of.carrier(), "from", of.from().toString())));
  }

  private static void words(List<FieldError> errors, String pointer, String text, int longest) {
    if (text == null || text.isBlank()) {
      errors.add(new FieldError(pointer, "field.given"));
    } else {
      PlainText.flaw(text, longest).ifPresent(flaw -> errors.add(new FieldError(pointer, flaw)));
    }
  }

  private static void between(
      List<FieldError> errors, String pointer, long given, long least, long most) {
    if (given < least || given > most) {
      errors.add(FieldError.of(pointer, "claim.numberBetween", least, most));
    }
  }
}
