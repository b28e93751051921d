package io.recourse.visits;

import io.recourse.cases.ServiceCase;
import org.springframework.stereotype.Component;

/** A customer does not want to be asked: nobody asks them by themselves again. */
@Component
class LeaveAlone {

  private final ContactWishes wishes;

  LeaveAlone(ContactWishes wishes) {
    this.wishes = wishes;
  }

  void from(ServiceCase visit) {
    String person = visit.customerId();
    if (person != null) {
      ContactWish wish = wishes.of(person).orElse(ContactWish.UNSAID);
      wishes.put(person, wish.none());
    }
  }
}
