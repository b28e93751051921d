package io.recourse.messages;

import io.recourse.common.Money;

/**
 * One line of the list under a mail's words: the pieces that this mail is about.
 *
 * @param result key of {@code mail.result.*} that says what became of them; null for no word
 * @param ground why, in English as it is kept; null where the mail says no ground for a line
 * @param amount what they bring; null for no sum
 */
public record ListedLine(int quantity, String name, String result, String ground, Money amount) {

  public ListedLine withoutGround() {
    return new ListedLine(quantity, name, result, null, amount);
  }

  public static ListedLine of(int quantity, String name) {
    return new ListedLine(quantity, name, null, null, null);
  }
}
