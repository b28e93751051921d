package io.recourse.cells;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One search of cases over all cells; each judges by itself what whoever asks may see. */
@Component
@Profile(CellSettings.PROFILE)
public class SearchCells {

  private static final Comparator<FoundCase> NEWEST =
      Comparator.comparing(FoundCase::openedAt).thenComparing(FoundCase::number).reversed();

  private static final String NOBODY = "NO_ACCOUNT";

  private final Tenants tenants;
  private final CaseSearches searches;

  SearchCells(Tenants tenants, CaseSearches searches) {
    this.tenants = tenants;
    this.searches = searches;
  }

  /**
   * @param more whether a tenant has found more than it was asked for
   */
  public record Findings(List<FoundCase> items, boolean more, List<Unanswered> unanswered) {}

  /** A tenant of which nothing is known, and why. */
  public record Unanswered(String tenant, String why) {}

  public Findings search(CaseSearch search) {
    List<CompletableFuture<CaseSearches.Answer>> asked =
        tenants.all().stream().map(tenant -> ask(tenant, search)).toList();
    List<CaseSearches.Answer> answers = asked.stream().map(CompletableFuture::join).toList();
    List<FoundCase> found = answers.stream().flatMap(it -> it.items().stream()).toList();
    return new Findings(
        found.stream().sorted(NEWEST).limit(search.limit()).toList(),
        found.size() > search.limit() || answers.stream().anyMatch(CaseSearches.Answer::more),
        answers.stream()
            .filter(answer -> answer.missing() != null)
            .map(answer -> new Unanswered(answer.tenant(), answer.missing()))
            .toList());
  }

  private CompletableFuture<CaseSearches.Answer> ask(Tenant tenant, CaseSearch search) {
    CaseSearch.Account account = search.accounts().get(tenant.name());
    if (account == null) {
      return missing(tenant, NOBODY);
    }
    return tenant.isServed()
        ? searches.ask(tenant, search, account)
        : missing(tenant, tenant.state().name());
  }

  private static CompletableFuture<CaseSearches.Answer> missing(Tenant tenant, String why) {
    return CompletableFuture.completedFuture(CaseSearches.Answer.missing(tenant, why));
  }
}
