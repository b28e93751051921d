package io.recourse.visits;

/**
 * Whether and how a customer wants to be asked.
 *
 * @param fromHour hour of the day, where they live, from which they may be called
 * @param toHour until which
 */
public record ContactWish(Way way, int fromHour, int toHour) {

  /** How somebody wants to be asked. */
  public enum Way {
    ANY,
    PHONE,
    MAIL,
    SMS,
    CHAT,
    NONE
  }

  /** Of who said nothing: asked in any way, in the daytime. */
  public static final ContactWish UNSAID = new ContactWish(Way.ANY, 10, 19);

  ContactWish none() {
    return new ContactWish(Way.NONE, fromHour, toHour);
  }
}
