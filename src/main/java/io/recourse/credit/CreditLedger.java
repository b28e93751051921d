package io.recourse.credit;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Accounts and entries of store credit, by the key of the person. */
public interface CreditLedger {

  /**
   * Writes the entry unless its kind and key are known already.
   *
   * @return whether it was written now
   * @throws io.recourse.common.Problem CONFLICT when the balance would fall below nothing
   */
  boolean enter(String customer, CreditEntry entry);

  Optional<CreditEntry> find(CreditEntry.Kind kind, String key);

  /** Whose account the entry moved. */
  Optional<String> owner(CreditEntry.Kind kind, String key);

  /** One sum per currency, also those that are spent; none where nothing was ever granted. */
  List<Money> balances(String customer);

  /** The newest first. */
  List<CreditEntry> entries(String customer);

  /** Of one account, the oldest first; nobody moves it until the transaction ends. */
  List<CreditEntry> hold(String customer, String currency);

  /**
   * Grants that expire in a span of time, on accounts that are not spent; a page, by their key.
   *
   * @param after the key before them; null at first
   */
  List<CreditEntry> expiring(Instant from, Instant until, String after);

  /** What a case granted and took back, the oldest first. */
  List<CreditEntry> ofCase(String caseNumber);
}
