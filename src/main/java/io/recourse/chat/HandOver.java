package io.recourse.chat;

import io.recourse.assignment.NameOwners;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.chat.ChatLine.Voice;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.conversation.PostMessage;
import io.recourse.conversation.WordRules;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.intake.Sameness;
import io.recourse.policy.JudgeWhoAnswers;
import io.recourse.policy.Judgement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the assistant to a person, with all that was said, what it is about and whose case it is, so
 * that nothing is asked twice (TRI-07). A chat about no case becomes a question.
 */
@Service
public class HandOver {

  private final Chats chats;
  private final ChatWords words;
  private final ChatFlow flow;
  private final OrderOfChat orders;
  private final Cases cases;
  private final OpenCase open;
  private final PostMessage post;
  private final NameOwners owners;
  private final JudgeWhoAnswers judge;
  private final ApplicationEventPublisher events;
  private final CurrentActor currentActor;
  private final Clock clock;

  HandOver(
      Chats chats,
      ChatWords words,
      ChatFlow flow,
      OrderOfChat orders,
      Cases cases,
      OpenCase open,
      PostMessage post,
      NameOwners owners,
      JudgeWhoAnswers judge,
      ApplicationEventPublisher events,
      CurrentActor currentActor,
      Clock clock) {
    this.chats = chats;
    this.words = words;
    this.flow = flow;
    this.orders = orders;
    this.cases = cases;
    this.open = open;
    this.post = post;
    this.owners = owners;
    this.judge = judge;
    this.events = events;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Once; nothing happens where a person was called already.
   *
   * @param judgement of who answers first, for the file of the case
   */
  @Transactional
  public void handOver(Chat chat, Matter matter, Because because, Judgement judgement) {
    if (isWithPeople(chat.caseNumber()) || !chats.handOver(chat.id(), matter, because)) {
      return;
    }
    List<ChatLine> talk = chats.lines(chat.id());
    CaseNumber number = chat.caseNumber() == null ? asked(chat, talk) : added(chat, talk);
    judge.keep(number, judgement);
    boolean unused = owners.name(number);
    String told = words.handedOver(chat.language());
    chats.say(chat.id(), new ChatLine(Voice.ASSISTANT, null, told, null, clock.instant()));
    events.publishEvent(
        DomainEvent.of(
            number,
            "ChatHandedOver",
            "The assistant handed a chat over to a person.",
            Map.of("because", because.name(), "matter", matter.name())));
    flow.begin(number);
  }

  /** Its case is held meanwhile, so that two hand-overs come one after the other. */
  private boolean isWithPeople(CaseNumber about) {
    if (about == null) {
      return false;
    }
    ServiceCase unused = cases.lock(about);
    return chats.withPeople(about).isPresent();
  }

  private CaseNumber asked(Chat chat, List<ChatLine> talk) {
    String first =
        talk.stream()
            .filter(line -> line.voice() == Voice.CUSTOMER)
            .map(ChatLine::words)
            .findFirst()
            .orElseThrow();
    NewCase question =
        new NewCase(
            CaseType.INQUIRY,
            Channel.CHAT,
            orders.of(chat.person(), talk),
            null,
            chat.language(),
            words.subject(chat.language(), first),
            transcript(chat, talk),
            List.of(),
            null);
    CaseNumber number = open.open(question, Sameness.ANOTHER).serviceCase().number();
    chats.isAbout(chat.id(), number, clock.instant());
    return number;
  }

  private CaseNumber added(Chat chat, List<ChatLine> talk) {
    var unused =
        post.fromCustomer(chat.caseNumber(), transcript(chat, talk), "CHAT", currentActor.actor());
    return chat.caseNumber();
  }

  private String transcript(Chat chat, List<ChatLine> talk) {
    String all =
        talk.stream()
            .skip(1) // the greeting
            .filter(line -> !isOfAnotherCase(line, chat.caseNumber()))
            .map(line -> words.line(chat.language(), line))
            .collect(Collectors.joining("\n"));
    return all.length() <= WordRules.LETTER ? all : all.substring(all.length() - WordRules.LETTER);
  }

  /** Who comes to one case by a link learns nothing of the others from what the assistant said. */
  private static boolean isOfAnotherCase(ChatLine line, CaseNumber about) {
    return line.voice() == Voice.ASSISTANT
        && CaseNumber.named(line.words() + " " + line.source())
            .anyMatch(number -> !number.equals(about));
  }
}
