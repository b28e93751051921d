package io.recourse.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom a search over all cells asks, and as whom. */
class SearchCellsTest {

  private static final Tenant NORTH = tenant("north");
  private static final Tenant SOUTH = tenant("south");
  private static final CaseSearch.Account OF_NORTH = new CaseSearch.Account("lead", "of-north");
  private static final CaseSearch.Account OF_SOUTH = new CaseSearch.Account("anna", "of-south");

  private final Tenants tenants = mock(Tenants.class);
  private final CaseSearches searches = mock(CaseSearches.class);
  private final SearchCells cells = new SearchCells(tenants, searches);

  @BeforeEach
  void settle() {
    when(tenants.all())
        .thenReturn(
            List.of(
                NORTH,
                SOUTH,
                tenant("west"),
                tenant("east").copyingTo(new Place("green", "10.2.0.5:8080")).shut()));
  }

  @Test
  @DisplayName("each tenant is asked by the account there, and learns no other password")
  void ownAccount() {
    CaseSearch search =
        new CaseSearch(
            Map.of("q", "Anna"),
            1,
            Map.of("north", OF_NORTH, "south", OF_SOUTH, "east", OF_NORTH),
            "10.9.8.7");
    when(searches.ask(NORTH, search, OF_NORTH)).thenReturn(found(NORTH, "2026-11-01T10:00:00Z"));
    when(searches.ask(SOUTH, search, OF_SOUTH)).thenReturn(found(SOUTH, "2026-11-02T10:00:00Z"));

    SearchCells.Findings findings = cells.search(search);

    assertThat(findings.items()).extracting(FoundCase::tenant).containsExactly("south");
    assertThat(findings.more()).isTrue();
    assertThat(findings.unanswered())
        .containsExactly(
            new SearchCells.Unanswered("west", "NO_ACCOUNT"),
            new SearchCells.Unanswered("east", "MOVING"));
    assertThat(search.toString()).doesNotContain("of-north");
  }

  private static CompletableFuture<CaseSearches.Answer> found(Tenant tenant, String at) {
    FoundCase found =
        new FoundCase(tenant.name(), "blue", "RC-100001", Instant.parse(at), Map.of());
    return CompletableFuture.completedFuture(
        new CaseSearches.Answer(tenant.name(), List.of(found), false, null));
  }

  private static Tenant tenant(String name) {
    return Tenant.placed(name, name + ".example", new Place("blue", "10.1.0.5:8080"));
  }
}
