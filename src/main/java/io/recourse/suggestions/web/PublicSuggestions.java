package io.recourse.suggestions.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.suggestions.SuggestionBook;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The area for feedback and suggestions that every page leads to (INT-08): the form, own entries
 * where their customer is signed in, and what the house adopted, for everybody to read (NTF-08).
 * Who came by a link into one case opens no other, and is asked for order and e-mail first.
 */
@Controller
class PublicSuggestions {

  static final String PATH = "/portal/suggestions";
  private static final int SHOWN = 100;

  private final SuggestionBook book;
  private final Cases cases;
  private final CaseAccess access;

  PublicSuggestions(SuggestionBook book, Cases cases, CaseAccess access) {
    this.book = book;
    this.cases = cases;
    this.access = access;
  }

  @GetMapping(PATH)
  String list(Authentication reader, Model model) {
    boolean isCustomer = reader != null && access.isCustomer(reader);
    model.addAttribute("customer", isCustomer && access.onlyCase(reader) == null);
    model.addAttribute("own", isCustomer ? own(reader) : List.of());
    model.addAttribute("suggestions", book.published(SHOWN));
    return "suggestions/adopted";
  }

  private List<CaseSummary> own(Authentication customer) {
    return cases
        .search(
            new CaseQuery(
                null,
                CaseType.SUGGESTION,
                null,
                null,
                null,
                null,
                null,
                access.scope(customer),
                null,
                SHOWN))
        .items();
  }
}
