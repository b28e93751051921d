package io.recourse.casefile.web;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, with a search that lives in the address. */
@Controller
class CaseSearchPage {

  private static final int ROWS = 50;

  private final Cases cases;
  private final LatePayBack late;
  private final MessageSource words;
  private final Clock clock;
  private final ApplicationEventPublisher reads;

  CaseSearchPage(
      Cases cases,
      LatePayBack late,
      MessageSource words,
      Clock clock,
      ApplicationEventPublisher reads) {
    this.cases = cases;
    this.late = late;
    this.reads = reads;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/work/cases")
  String search(
      @RequestParam(required = false) CaseStatus status,
      @RequestParam(required = false) CaseType type,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String cursor,
      Locale locale,
      Model model) {
    if (q != null && q.indexOf('\0') >= 0) {
      throw Problem.invalid("/q", "field.nul");
    }
    Cases.Page page =
        cases.search(
            new CaseQuery(
                status, type, q, null, null, null, null, CaseScope.ALL, blank(cursor), ROWS));
    reads.publishEvent(CaseSearchApi.read(page, asked(status, type, q)));
    model.addAttribute("page", page);
    model.addAttribute("payBackMissed", late.among(page));
    model.addAttribute("status", status);
    model.addAttribute("type", type);
    model.addAttribute("q", q);
    model.addAttribute("statuses", CaseStatus.values());
    model.addAttribute("types", CaseType.values());
    model.addAttribute("wording", new CaseWording(words, locale, clock.instant()));
    return "cases/search";
  }

  private static CaseSearchApi.Search asked(CaseStatus status, CaseType type, String q) {
    String of = status == null ? null : status.name();
    String kind = type == null ? null : type.name();
    return new CaseSearchApi.Search(of, kind, q, null, null, null, null, null, ROWS);
  }

  private static String blank(String cursor) {
    return cursor == null || cursor.isBlank() ? null : cursor;
  }
}
