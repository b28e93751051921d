package io.recourse.cells;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The case search of each tenant. */
public interface CaseSearches {

  /** Never fails: who does not answer in time is said to be missing. */
  CompletableFuture<Answer> ask(Tenant tenant, CaseSearch search, CaseSearch.Account account);

  /**
   * What a tenant said.
   *
   * @param missing why it said nothing; null where it did
   */
  record Answer(String tenant, List<FoundCase> items, boolean more, String missing) {

    public static Answer missing(Tenant tenant, String why) {
      return new Answer(tenant.name(), List.of(), false, why);
    }
  }
}
