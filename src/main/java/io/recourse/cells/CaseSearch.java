package io.recourse.cells;

import java.util.Map;

/**
 * What somebody looks for in all cells.
 *
 * @param question as the search of a tenant takes it
 * @param accounts by tenant: nobody is known but at a tenant, and no tenant learns the password
 *     that is for another
 * @param caller the address of whoever asks, where each tenant counts tries
 */
public record CaseSearch(
    Map<String, String> question, int limit, Map<String, Account> accounts, String caller) {

  /** One at a tenant. */
  public record Account(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }
}
