package io.recourse.palette.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recourse.cases.CaseSummary;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.palette.FindAnything;
import io.recourse.palette.Found;
import io.recourse.web.Doors;
import io.recourse.web.Teams;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.Worker;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Answers the palette of staff while they type, in their language. */
@RestController
class PaletteApi {

  /** Where customers are looked up. */
  private static final String DESK = "/work/hotline";

  private final FindAnything find;
  private final MessageSource words;
  private final Doors doors;

  PaletteApi(FindAnything find, MessageSource words, Doors doors) {
    this.find = find;
    this.doors = doors;
    this.words = words;
  }

  /**
   * One thing to go to.
   *
   * @param kind tasks, cases, customers or orders
   * @param href of an order only what follows the place where its reader looks for orders
   */
  record Hit(String kind, String href, String text) {}

  record Hits(List<Hit> items) {}

  @GetMapping("/work/palette")
  Hits find(@RequestParam(defaultValue = "") String q, Authentication who, Locale locale) {
    Worker reader = new Worker(who.getName(), Set.copyOf(Teams.of(who)));
    Found found = find.by(q, reader, doors.may("GET", DESK));
    return new Hits(
        Stream.of(
                found.tasks().stream().map(task -> task(task, locale)),
                found.cases().stream().map(row -> row(row, locale)),
                found.customers().stream().map(PaletteApi::customer),
                found.order().stream().map(PaletteApi::order))
            .flatMap(hits -> hits)
            .toList());
  }

  private Hit task(WorkItem task, Locale locale) {
    String name = words.getMessage("work.task." + task.taskKey(), null, task.name(), locale);
    return new Hit(
        "tasks",
        "/work/tasks/" + task.taskId(),
        said(name, task.caseNumber(), task.assigneeName()));
  }

  private Hit row(CaseSummary row, Locale locale) {
    String number = row.number().value();
    String type = words.getMessage("work.word." + row.type(), null, locale);
    return new Hit(
        "cases", "/work/cases/" + number, said(number, type, row.orderNumber(), row.subject()));
  }

  private static Hit customer(Customer one) {
    return new Hit(
        "customers",
        "/work/customers/" + UriUtils.encodePathSegment(one.person(), UTF_8),
        name(one));
  }

  /** Their name alone; how they are reached stands on their page. */
  private static String name(Customer one) {
    return Stream.of(one.name(), one.email(), one.phone())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(one.person());
  }

  private static Hit order(Order order) {
    String asked = UriUtils.encodeQueryParam(order.number(), UTF_8);
    return new Hit("orders", "?q=" + asked, order.number());
  }

  private static String said(String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
  }
}
