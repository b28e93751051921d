package io.recourse.cells.web;

import io.recourse.cells.CaseSearch;
import io.recourse.cells.CellSettings;
import io.recourse.cells.SearchCells;
import io.recourse.common.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The search of cases over all cells, for who may sign in at the tenants. It changes nothing, but
 * passwords have no place in an address.
 */
@RestController
@Profile(CellSettings.PROFILE)
class CasesOverCellsApi {

  static final String PATH = "/api/v1/cells/cases/search";

  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 200;
  private static final Set<String> QUESTIONS =
      Set.of("status", "type", "q", "customer", "order", "team", "category");

  private final SearchCells cells;

  CasesOverCellsApi(SearchCells cells) {
    this.cells = cells;
  }

  record Wanted(
      Map<String, String> question, Integer limit, Map<String, CaseSearch.Account> accounts) {}

  @PostMapping(PATH)
  SearchCells.Findings search(@RequestBody Wanted wanted, HttpServletRequest request) {
    int limit = Objects.requireNonNullElse(wanted.limit(), PAGE);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Problem.invalid("/limit", "field.between", 1, LARGEST_PAGE);
    }
    return cells.search(
        new CaseSearch(question(wanted), limit, accounts(wanted), request.getRemoteAddr()));
  }

  private static Map<String, String> question(Wanted wanted) {
    Map<String, String> question = new HashMap<>(orEmpty(wanted.question()));
    question.keySet().retainAll(QUESTIONS);
    return question;
  }

  private static Map<String, CaseSearch.Account> accounts(Wanted wanted) {
    Map<String, CaseSearch.Account> accounts = orEmpty(wanted.accounts());
    boolean whole =
        accounts.values().stream()
            .allMatch(it -> it != null && it.user() != null && it.password() != null);
    if (accounts.isEmpty() || !whole) {
      throw Problem.invalid("/accounts", "cells.accounts");
    }
    return accounts;
  }

  private static <V> Map<String, V> orEmpty(Map<String, V> given) {
    return given == null ? Map.of() : given;
  }
}
