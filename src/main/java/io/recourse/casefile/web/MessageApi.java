package io.recourse.casefile.web;

import io.recourse.casefile.web.TimelineApi.ActorJson;
import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.CaseMessage;
import io.recourse.conversation.CaseMessages;
import io.recourse.conversation.PostMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Words on a case; internal ones stay among staff. */
@RestController
@RequestMapping("/api/v1/cases/{number}/messages")
class MessageApi {

  private final PostMessage postMessage;
  private final CaseMessages messages;
  private final Cases cases;
  private final CaseAccess access;

  MessageApi(PostMessage postMessage, CaseMessages messages, Cases cases, CaseAccess access) {
    this.postMessage = postMessage;
    this.messages = messages;
    this.cases = cases;
    this.access = access;
  }

  record MessageBody(String text, Boolean internal) {}

  record MessageJson(
      UUID id,
      String direction,
      String channel,
      ActorJson author,
      String subject,
      String text,
      String deliveryState,
      Instant at) {}

  record MessagesJson(List<MessageJson> items, String next) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  MessageJson post(@PathVariable String number, @RequestBody MessageBody body, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    return message(posted(known, body, who), cases.get(known), access.isCustomer(who));
  }

  private CaseMessage posted(CaseNumber known, MessageBody body, Authentication who) {
    boolean internal = Boolean.TRUE.equals(body.internal());
    if (access.isCustomer(who)) {
      if (internal) {
        throw Problem.forbidden("case.internalNotes");
      }
      return postMessage.fromCustomer(known, body.text());
    }
    if (internal) {
      return postMessage.note(known, body.text());
    }
    access.demandCorrespondent(who);
    return postMessage.toCustomer(known, body.text());
  }

  @GetMapping
  MessagesJson read(@PathVariable String number, Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    boolean forCustomer = access.isCustomer(who);
    ServiceCase of = cases.get(known);
    return new MessagesJson(
        messages.of(known, !forCustomer).stream()
            .map(each -> message(each, of, forCustomer))
            .toList(),
        null);
  }

  private static MessageJson message(CaseMessage each, ServiceCase of, boolean forCustomer) {
    boolean hidden = forCustomer && each.author().isStaff();
    return new MessageJson(
        each.id(),
        each.direction().name(),
        each.channel(),
        new ActorJson(each.author().kind().name(), hidden ? of.team() : each.author().id()),
        each.subject(),
        each.body(),
        each.deliveryState(),
        each.at());
  }
}
