package io.recourse.cells.web;

import io.recourse.cells.CellSettings;
import io.recourse.cells.SearchCells;
import io.recourse.common.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search of cases over all cells, for who may sign in at the tenants. */
@RestController
@Profile(CellSettings.PROFILE)
class CasesOverCellsApi {

  private static final int LARGEST_PAGE = 200;
  private static final Set<String> QUESTIONS =
      Set.of("status", "type", "q", "customer", "order", "team", "category");

  private final SearchCells cells;

  CasesOverCellsApi(SearchCells cells) {
    this.cells = cells;
  }

  @GetMapping("/api/v1/cells/cases")
  SearchCells.Findings search(
      @RequestParam Map<String, String> asked,
      @RequestParam(defaultValue = "50") int limit,
      @RequestHeader("Authorization") String credentials) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Problem.invalid("/limit", "field.between", 1, LARGEST_PAGE);
    }
    Map<String, String> question = new HashMap<>(asked);
    question.keySet().retainAll(QUESTIONS);
    return cells.search(question, limit, credentials);
  }
}
