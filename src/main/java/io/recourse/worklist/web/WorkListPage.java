package io.recourse.worklist.web;

import io.recourse.worklist.LapsedWork;
import io.recourse.worklist.ListWork;
import io.recourse.worklist.SaveList;
import io.recourse.worklist.SeeToIncidents;
import io.recourse.worklist.WorkFilter;
import io.recourse.worklist.WorkItems;
import io.recourse.worklist.WorkPage;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasklist: what is past its term first, then the working order. */
@Controller
class WorkListPage {

  static final int ROWS = 30;
  private static final Duration LOOKS_BACK = Duration.ofDays(7);

  private final ListWork list;
  private final WorkCards cards;
  private final SaveList lists;
  private final WorkItems items;
  private final SeeToIncidents incidents;
  private final LapsedWork lapsed;
  private final AnswersOfKind answers;
  private final ReplyTemplates replies;
  private final MessageSource words;
  private final Clock clock;

  WorkListPage(
      ListWork list,
      WorkCards cards,
      SaveList lists,
      WorkItems items,
      SeeToIncidents incidents,
      LapsedWork lapsed,
      AnswersOfKind answers,
      ReplyTemplates replies,
      MessageSource words,
      Clock clock) {
    this.list = list;
    this.cards = cards;
    this.lists = lists;
    this.items = items;
    this.incidents = incidents;
    this.lapsed = lapsed;
    this.answers = answers;
    this.replies = replies;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/work")
  String show(Authentication signedIn, Locale locale, ListUrl url, Model model) {
    Worker worker = SignedInWorker.of(signedIn);
    Instant now = clock.instant();
    TaskWording wording = new TaskWording(words, locale, now);
    WorkQuery query = WorkQuery.of(worker, filter(worker, url), now, ROWS);
    boolean splits = query.due() == null;
    WorkPage over = splits && url.cursor() == null ? overdue(query) : NOTHING;
    WorkPage rest = list.list(splits ? query.due(WorkQuery.Due.AHEAD) : query);
    model.addAttribute("overdue", cards.named(over, worker, wording));
    model.addAttribute("nextOverdue", over.next());
    model.addAttribute("ahead", cards.named(rest, worker, wording));
    model.addAttribute("next", rest.next());
    model.addAttribute("counts", list.count(query));
    model.addAttribute("standing", incidents.count(worker, now));
    ListUrl shown = url.queue(filter(worker, url).queue());
    model.addAttribute("url", shown);
    model.addAttribute(
        "saved",
        lists.of(worker).stream().map(kept -> SavedTab.of(kept, shown.first(), worker)).toList());
    model.addAttribute("elsewhere", lists.ofOtherTeams(worker));
    model.addAttribute("kinds", kinds(worker, wording));
    model.addAttribute("teams", worker.seesAllTeams() ? teams(url, wording) : List.of());
    model.addAttribute("members", worker.movesWork() ? members(url) : Map.of());
    model.addAttribute("answers", answers(url, locale, over, rest));
    model.addAttribute("replies", replies.names(locale));
    model.addAttribute("worker", worker);
    model.addAttribute("wording", wording);
    model.addAttribute("since", now);
    if (over.items().isEmpty() && rest.items().isEmpty()) {
      model.addAttribute("lapsed", lapsed.since(worker, now.minus(LOOKS_BACK)));
    }
    if (url.done() != null) {
      model.addAttribute("flash", wording.message("work.done"));
    }
    return "worklist/list";
  }

  /** Only where the list shows one kind of work can it be decided alike. */
  private Map<String, String> answers(ListUrl url, Locale locale, WorkPage over, WorkPage rest) {
    return Stream.concat(over.items().stream(), rest.items().stream())
        .filter(item -> item.taskKey().equals(url.key()))
        .findFirst()
        .map(item -> answers.of(item, locale))
        .orElse(Map.of());
  }

  /** Whoever could do one of the tasks of the list, user name to display name. */
  private Map<String, String> members(ListUrl url) {
    Map<String, String> members = new TreeMap<>();
    List<String> teams = url.hasTeam() ? List.of(url.team()) : list.teams();
    teams.forEach(team -> members.putAll(items.membersOf(team)));
    return members;
  }

  /** Those with open work, and the one that is looked at, in the reader's alphabet. */
  private List<String> teams(ListUrl url, TaskWording wording) {
    Stream<String> chosen = Stream.ofNullable(url.team()).filter(wording::isTeam);
    return Stream.concat(list.teams().stream(), chosen)
        .distinct()
        .sorted(Comparator.comparing(wording::team, wording.alphabet()))
        .toList();
  }

  /** The kinds of open work by their names, in the reader's alphabet. */
  private Map<String, String> kinds(Worker worker, TaskWording wording) {
    Map<String, String> named = new LinkedHashMap<>();
    list.kinds(worker).stream()
        .sorted(Comparator.comparing(key -> wording.task(key, key), wording.alphabet()))
        .forEach(key -> named.put(key, wording.task(key, key)));
    return named;
  }

  @GetMapping("/work/news")
  String news(Authentication signedIn, ListUrl url, @RequestParam Instant since, Model model) {
    Worker worker = SignedInWorker.of(signedIn);
    WorkQuery query = WorkQuery.of(worker, filter(worker, url), clock.instant(), ROWS);
    model.addAttribute("news", list.news(query, known(since)));
    model.addAttribute("since", since);
    model.addAttribute("url", url.queue(filter(worker, url).queue()));
    return "worklist/news :: news";
  }

  /** The moment the page was made at; another one is nobody's, however far away. */
  private Instant known(Instant since) {
    Instant now = clock.instant();
    return since.isAfter(now) || since.isBefore(Instant.EPOCH) ? now : since;
  }

  private static final WorkPage NOTHING = new WorkPage(List.of(), null);

  private WorkPage overdue(WorkQuery query) {
    return list.list(query.due(WorkQuery.Due.OVERDUE));
  }

  /** A lead or an auditor starts with all teams, anybody else with the own team's work. */
  static WorkFilter filter(Worker worker, ListUrl url) {
    String start = worker.seesAllTeams() ? "all" : "team";
    String queue = url.queue() == null || url.queue().isBlank() ? start : url.queue();
    return new WorkFilter(
        queue, url.team(), url.caseNumber(), url.words(), url.due(), url.key(), url.cursor());
  }
}
