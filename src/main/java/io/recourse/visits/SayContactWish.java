package io.recourse.visits;

import io.recourse.common.Problem;
import io.recourse.textmessages.TextConsents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A customer says whether, how and when they want to be asked (consent to visits). */
@Service
public class SayContactWish {

  private static final int HOURS = 24;

  private final ContactWishes wishes;
  private final TextConsents texts;

  SayContactWish(ContactWishes wishes, TextConsents texts) {
    this.wishes = wishes;
    this.texts = texts;
  }

  @Transactional(readOnly = true)
  public ContactWish of(String person) {
    return wishes.of(person).orElse(ContactWish.UNSAID);
  }

  /**
   * @throws Problem INVALID where the hours do not run forward within one day, or for texts of who
   *     did not agree to any
   */
  @Transactional
  public void say(String person, ContactWish wish) {
    if (wish.fromHour() < 0 || wish.toHour() > HOURS || wish.fromHour() >= wish.toHour()) {
      throw Problem.invalid("/toHour", "visit.hours");
    }
    if (wish.way() == ContactWish.Way.SMS && texts.of(person).isEmpty()) {
      throw Problem.invalid("/way", "visit.noTexts");
    }
    wishes.put(person, wish);
  }
}
