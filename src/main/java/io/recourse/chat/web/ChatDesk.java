package io.recourse.chat.web;

import io.recourse.cases.Cases;
import io.recourse.chat.Chat;
import io.recourse.chat.Chats;
import io.recourse.chat.EndChat;
import io.recourse.chat.OpenChat;
import io.recourse.chat.PeopleOfChats;
import io.recourse.chat.SayInChat;
import io.recourse.chat.TakeChat;
import io.recourse.common.ListRead;
import io.recourse.common.Problem;
import io.recourse.orders.Customers;
import io.recourse.presence.StaffNames;
import io.recourse.web.ProblemWords;
import io.recourse.web.Teams;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chats in which customers wait for people or talk with them. */
@Controller
@RequestMapping("/work/chats")
class ChatDesk {

  private final OpenChat open;
  private final Chats chats;
  private final AgentTalk talk;
  private final Cases cases;
  private final Customers customers;
  private final ChatStream stream;
  private final ProblemWords problems;
  private final ApplicationEventPublisher reads;

  ChatDesk(
      OpenChat open,
      Chats chats,
      AgentTalk talk,
      Cases cases,
      Customers customers,
      ChatStream stream,
      ProblemWords problems,
      ApplicationEventPublisher reads) {
    this.open = open;
    this.chats = chats;
    this.talk = talk;
    this.cases = cases;
    this.customers = customers;
    this.stream = stream;
    this.problems = problems;
    this.reads = reads;
  }

  /** What a person of the house does in a chat. */
  @Component
  record AgentTalk(
      TakeChat take, SayInChat say, EndChat end, PeopleOfChats people, StaffNames names) {}

  @GetMapping
  String list(Authentication who, Model model) {
    List<Chat> lasting = talk.people().chatsOf(Teams.of(who));
    reads.publishEvent(
        ListRead.of("chats", lasting.stream().map(one -> one.caseNumber().value()).toList()));
    model.addAttribute("chats", lasting);
    return "chat/list";
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, Authentication who, Model model) {
    Chat chat = open.get(id);
    reads.publishEvent(ListRead.of("chats", List.of(chat.id().toString())));
    model.addAttribute("chat", chat);
    model.addAttribute("lines", chats.lines(chat.id()));
    model.addAttribute("mine", who.getName().equals(chat.agent()));
    model.addAttribute("customer", customers.find(chat.person()).orElse(null));
    if (chat.caseNumber() != null) {
      model.addAttribute("case", cases.get(chat.caseNumber()));
    }
    return "chat/desk";
  }

  @GetMapping(path = "/{id}/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter listen(@PathVariable String id) {
    return stream.open(open.get(id).id());
  }

  @PostMapping("/{id}/take")
  String take(@PathVariable String id, Authentication who, RedirectAttributes back) {
    Chat chat = open.get(id);
    return done(
        chat,
        null,
        back,
        () -> {
          if (!talk.people().come(Teams.of(who), chat)) {
            throw Problem.conflict("chat.noPeak");
          }
          talk.take().take(chat, who.getName());
        });
  }

  @PostMapping("/{id}/words")
  String say(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) Instant seen,
      Authentication who,
      RedirectAttributes back) {
    Chat chat = open.get(id);
    String name = talk.names().of(who.getName());
    return done(chat, text, back, () -> talk.say().agent(chat, who.getName(), name, text, seen));
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable String id, Authentication who, RedirectAttributes back) {
    Chat chat = open.get(id);
    return done(chat, null, back, () -> talk.end().byAgent(chat, who.getName()));
  }

  private String done(Chat chat, String typed, RedirectAttributes back, Runnable act) {
    try {
      act.run();
      stream.changed(chat.id());
    } catch (Problem refused) {
      back.addFlashAttribute("refused", problems.said(refused).get(0).detail());
      back.addFlashAttribute("typed", typed);
    }
    return "redirect:/work/chats/" + chat.id();
  }
}
