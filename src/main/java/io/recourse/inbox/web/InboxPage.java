package io.recourse.inbox.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.ListRead;
import io.recourse.inbox.Inbox;
import io.recourse.inbox.Waiting;
import io.recourse.inbox.WaitingPlace;
import io.recourse.presence.StaffNames;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All who wait for an answer, over every channel: chats, words on cases, calls nobody took. */
@Controller
class InboxPage {

  private static final int ROWS = 50;

  private final Inbox inbox;
  private final InboxSights sights;
  private final StaffNames staff;
  private final CaseAccess access;
  private final ApplicationEventPublisher reads;
  private final Clock clock;

  InboxPage(
      Inbox inbox,
      InboxSights sights,
      StaffNames staff,
      CaseAccess access,
      ApplicationEventPublisher reads,
      Clock clock) {
    this.inbox = inbox;
    this.sights = sights;
    this.staff = staff;
    this.access = access;
    this.reads = reads;
    this.clock = clock;
  }

  /**
   * @param behind the last of the page before
   */
  @GetMapping("/work/inbox")
  String list(
      InboxUrl url,
      @RequestParam(required = false) String behind,
      Authentication who,
      Model model) {
    Inbox.Sight sight = sights.of(who, url);
    List<Waiting> found = inbox.list(sight, WaitingPlace.parse(behind), ROWS + 1);
    List<Waiting> waiting = found.subList(0, Math.min(ROWS, found.size()));
    reads.publishEvent(ListRead.of("words", waiting.stream().map(Waiting::key).toList()));
    model.addAttribute("waiting", waiting);
    model.addAttribute(
        "next", found.size() > ROWS ? WaitingPlace.of(waiting.get(ROWS - 1)).opaque() : null);
    model.addAttribute("later", behind != null && !behind.isEmpty());
    model.addAttribute("counts", inbox.counts(sight));
    model.addAttribute("url", url);
    model.addAttribute("reader", who.getName());
    model.addAttribute(
        "names",
        waiting.stream()
            .map(Waiting::taker)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), staff::of)));
    model.addAttribute("writes", access.isCorrespondent(who));
    model.addAttribute("now", clock.instant());
    return "inbox/list";
  }
}
