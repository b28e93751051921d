package io.recourse.casefile.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.ListRead;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches cases, page by page, the newest first; customers among their own. */
@RestController
class CaseSearchApi {

  private static final int LARGEST_PAGE = 200;

  private final Cases cases;
  private final LatePayBack late;
  private final CaseAccess access;
  private final ApplicationEventPublisher reads;

  CaseSearchApi(Cases cases, LatePayBack late, CaseAccess access, ApplicationEventPublisher reads) {
    this.cases = cases;
    this.late = late;
    this.reads = reads;
    this.access = access;
  }

  /** What may be asked for, as query parameters. */
  record Search(
      String status,
      String type,
      String q,
      String customer,
      String order,
      String team,
      String category,
      String cursor,
      Integer limit) {}

  record PageJson(List<RowJson> items, String next) {}

  record RowJson(
      String number,
      String type,
      String status,
      String phase,
      String channel,
      String customerId,
      String orderNumber,
      String subject,
      String owner,
      String team,
      int priority,
      String category,
      String nextActor,
      Instant dueAt,
      Instant openedAt,
      Instant closedAt,
      boolean payBackMissed) {}

  @GetMapping("/api/v1/cases")
  PageJson search(
      @RequestParam(required = false) String status,
      @RequestParam(required = false) String type,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String customer,
      @RequestParam(required = false) String order,
      @RequestParam(required = false) String team,
      @RequestParam(required = false) String category,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Authentication who) {
    Search search = new Search(status, type, q, customer, order, team, category, cursor, limit);
    Cases.Page page = cases.search(query(search, who));
    reads.publishEvent(read(page, search));
    boolean forCustomer = access.isCustomer(who);
    Set<CaseNumber> missed = late.among(page);
    return new PageJson(
        page.items().stream()
            .map(row -> row(row, forCustomer, missed.contains(row.number())))
            .toList(),
        page.next());
  }

  static ListRead read(Cases.Page page, Search search) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("status", search.status());
    asked.put("type", search.type());
    asked.put("q", search.q());
    asked.put("customer", search.customer());
    asked.put("order", search.order());
    asked.put("team", search.team());
    asked.put("category", search.category());
    asked.values().removeIf(value -> value == null || value.toString().isBlank());
    return new ListRead(
        "cases",
        page.items().stream().map(row -> row.number().value()).toList(),
        List.copyOf(asked.keySet()));
  }

  private CaseQuery query(Search search, Authentication who) {
    CodesRead words = new CodesRead();
    CaseStatus status = words.read(CaseStatus.class, "/status", search.status());
    CaseType type = words.read(CaseType.class, "/type", search.type());
    if (search.limit() < 1 || search.limit() > LARGEST_PAGE) {
      words.refuse("/limit", "field.between", 1, LARGEST_PAGE);
    }
    words.demandStorable("/q", search.q());
    words.demandStorable("/customer", search.customer());
    words.demandStorable("/order", search.order());
    words.demandStorable("/team", search.team());
    words.demandStorable("/category", search.category());
    words.demandSound();
    return new CaseQuery(
        status,
        type,
        search.q(),
        search.customer(),
        search.order(),
        search.team(),
        search.category(),
        access.scope(who),
        search.cursor(),
        search.limit());
  }

  private static RowJson row(CaseSummary row, boolean forCustomer, boolean missed) {
    return new RowJson(
        row.number().value(),
        row.type().name(),
        row.status().name(),
        row.phase().name(),
        row.channel().name(),
        row.customerId(),
        row.orderNumber(),
        row.subject(),
        forCustomer ? null : row.owner(),
        row.team(),
        row.priority(),
        row.category(),
        CaseParts.name(row.next().actor()),
        row.next().dueAt(),
        row.openedAt(),
        row.closedAt(),
        missed);
  }
}
