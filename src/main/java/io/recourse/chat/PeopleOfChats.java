package io.recourse.chat;

import io.recourse.common.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who comes to which chat: the teams of all chats, and the team whose own matter one is. */
@Component
public class PeopleOfChats {

  private final Chats chats;
  private final TeamsOfChats teams;
  private final List<PersonFirst> own;

  PeopleOfChats(Chats chats, TeamsOfChats teams, List<PersonFirst> own) {
    this.chats = chats;
    this.teams = teams;
    this.own = List.copyOf(own);
  }

  /** Whether somebody of these teams comes to this chat now. */
  public boolean come(Collection<String> to, Chat chat) {
    return teams.come(to)
        || own.stream().anyMatch(one -> to.contains(one.team()) && isFor(one, chat.caseNumber()));
  }

  /** The chats with people to which somebody of these teams comes, the longest waiting first. */
  public List<Chat> chatsOf(Collection<String> to) {
    return chats.withPeople().stream().filter(one -> come(to, one)).toList();
  }

  /** Whether no assistant answers. */
  boolean isPersonFirst(CaseNumber about) {
    return own.stream().anyMatch(one -> isFor(one, about));
  }

  private static boolean isFor(PersonFirst one, CaseNumber about) {
    return about != null && one.isFor(about);
  }
}
