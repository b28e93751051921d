package io.recourse.presence.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.presence.Presence;
import io.recourse.presence.PresenceBoard;
import io.recourse.presence.StaffNames;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Who else is at a case: told by its pages, shown to whoever may read the case. */
@Controller
class PresencePage {

  private final PresenceBoard board;
  private final PresenceStream stream;
  private final PresenceNews news;
  private final StaffNames names;
  private final CaseAccess access;

  PresencePage(
      PresenceBoard board,
      PresenceStream stream,
      PresenceNews news,
      StaffNames names,
      CaseAccess access) {
    this.board = board;
    this.stream = stream;
    this.news = news;
    this.names = names;
    this.access = access;
  }

  @GetMapping(path = "/work/presence", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter listen() {
    return stream.open();
  }

  @GetMapping("/work/presence/{number}")
  String others(Authentication signedIn, @PathVariable String number, Model model) {
    return shown(signedIn, access.demandRead(signedIn, number), model);
  }

  @PostMapping("/work/presence/{number}")
  String tell(
      Authentication signedIn,
      @PathVariable String number,
      @RequestParam Presence.State state,
      Model model) {
    CaseNumber known = access.demandRead(signedIn, number);
    news.tell(known, signedIn.getName(), state);
    return shown(signedIn, known, model);
  }

  private String shown(Authentication signedIn, CaseNumber number, Model model) {
    model.addAttribute(
        "others",
        board.others(number, signedIn.getName()).stream()
            .map(one -> new Presence(names.of(one.person()), one.state()))
            .toList());
    return "presence/others :: others";
  }
}
