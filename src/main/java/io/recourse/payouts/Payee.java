package io.recourse.payouts;

import io.recourse.conversation.WordRules;

/**
 * Where the customer wants money paid that no payment of theirs leads back to.
 *
 * @param holder whose account or card it is
 * @param account IBAN, account or card by which their bank finds it; as they wrote it
 */
public record Payee(String holder, String account) {

  /**
   * @throws io.recourse.common.Problem INVALID with the field
   */
  public static Payee of(String holder, String account) {
    WordRules.demand("/holder", holder, WordRules.SHORT);
    WordRules.demand("/account", account, WordRules.SHORT);
    return new Payee(holder.strip(), account.strip());
  }
}
