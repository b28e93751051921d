package io.recourse.chat.web;

import io.recourse.cases.CaseAccess;
import io.recourse.chat.AnswerChat;
import io.recourse.chat.AskForPerson;
import io.recourse.chat.Chat;
import io.recourse.chat.Chats;
import io.recourse.chat.EndChat;
import io.recourse.chat.OpenChat;
import io.recourse.chat.SayInChat;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import java.util.Locale;
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

/** A customer talks with us, about a case of theirs or none. */
@Controller
@RequestMapping(MyChat.PATH)
class MyChat {

  static final String PATH = "/portal/chats";

  private final OpenChat open;
  private final Chats chats;
  private final CustomerTalk talk;
  private final CaseAccess access;
  private final ChatStream stream;
  private final ProblemWords problems;

  MyChat(
      OpenChat open,
      Chats chats,
      CustomerTalk talk,
      CaseAccess access,
      ChatStream stream,
      ProblemWords problems) {
    this.open = open;
    this.chats = chats;
    this.talk = talk;
    this.access = access;
    this.stream = stream;
    this.problems = problems;
  }

  /** What a customer does in a chat. */
  @Component
  record CustomerTalk(SayInChat say, AnswerChat answer, AskForPerson person, EndChat end) {}

  /** Leads to the chat that lasts about the same, or begins one. */
  @PostMapping("/new")
  String open(
      @RequestParam(name = "case", required = false) String about,
      Authentication customer,
      Locale language) {
    String only = about == null ? access.onlyCase(customer) : about;
    CaseNumber number = only == null ? null : access.demandRead(customer, only);
    return to(open.open(customer.getName(), number, language.toLanguageTag()));
  }

  /** Says what a chat is before it begins. */
  @GetMapping("/new")
  String before(@RequestParam(name = "case", required = false) String about, Model model) {
    model.addAttribute("about", about);
    return "chat/new";
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, Authentication customer, Model model) {
    Chat chat = own(id, customer);
    model.addAttribute("chat", chat);
    model.addAttribute(
        "lines",
        access.onlyCase(customer) == null ? chats.lines(chat.id()) : chats.linesOfCase(chat.id()));
    return "chat/mine";
  }

  @GetMapping(path = "/{id}/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter listen(@PathVariable String id, Authentication customer) {
    return stream.open(own(id, customer).id());
  }

  @PostMapping("/{id}/words")
  String say(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      Authentication customer,
      RedirectAttributes back) {
    Chat chat = own(id, customer);
    try {
      talk.say().customer(chat, text);
    } catch (Problem refused) {
      back.addFlashAttribute("typed", text);
      return refused(chat, refused, back);
    }
    stream.changed(chat.id());
    return done(chat, back, () -> talk.answer().answer(chat));
  }

  @PostMapping("/{id}/person")
  String person(@PathVariable String id, Authentication customer, RedirectAttributes back) {
    Chat chat = own(id, customer);
    return done(chat, back, () -> talk.person().ask(chat));
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable String id, Authentication customer) {
    Chat chat = own(id, customer);
    talk.end().byCustomer(chat);
    return told(chat);
  }

  /**
   * Who may not read its case any more sees no chat; who came by a link sees that of its case
   * alone.
   */
  private Chat own(String id, Authentication customer) {
    Chat chat = open.own(id, customer.getName());
    boolean isOpen =
        chat.caseNumber() == null
            ? access.onlyCase(customer) == null
            : access.mayRead(customer, chat.caseNumber().value());
    if (!isOpen) {
      throw Problem.notFound("chat.unknown");
    }
    return chat;
  }

  private String done(Chat chat, RedirectAttributes back, Runnable act) {
    try {
      act.run();
      return told(chat);
    } catch (Problem refused) {
      return refused(chat, refused, back);
    }
  }

  private String refused(Chat chat, Problem why, RedirectAttributes back) {
    back.addFlashAttribute("refused", problems.said(why).get(0).detail());
    return told(chat);
  }

  private String told(Chat chat) {
    stream.changed(chat.id());
    return to(chat.id());
  }

  private static String to(java.util.UUID chat) {
    return "redirect:" + PATH + "/" + chat;
  }
}
