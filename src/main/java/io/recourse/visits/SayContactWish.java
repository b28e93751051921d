package io.recourse.visits;

import io.recourse.common.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A customer says whether, how and when they want to be asked (consent to visits). */
@Service
public class SayContactWish {

  private static final int HOURS = 24;

  private final ContactWishes wishes;

  SayContactWish(ContactWishes wishes) {
    this.wishes = wishes;
  }

  @Transactional(readOnly = true)
  public ContactWish of(String person) {
    return wishes.of(person).orElse(ContactWish.UNSAID);
  }

  /**
   * @throws Problem INVALID where the hours do not run forward within one day
   */
  @Transactional
  public void say(String person, ContactWish wish) {
    if (wish.fromHour() < 0 || wish.toHour() > HOURS || wish.fromHour() >= wish.toHour()) {
      throw Problem.invalid("/toHour", "visit.hours");
    }
    wishes.put(person, wish);
  }
}
