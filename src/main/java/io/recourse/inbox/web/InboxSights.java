package io.recourse.inbox.web;

import io.recourse.chat.Chat;
import io.recourse.chat.PeopleOfChats;
import io.recourse.inbox.Inbox;
import io.recourse.web.Doors;
import io.recourse.web.Teams;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What of the inbox a reader may see: their chats, and calls where they may answer them. */
@Component
class InboxSights {

  private final PeopleOfChats people;
  private final Doors doors;

  InboxSights(PeopleOfChats people, Doors doors) {
    this.people = people;
    this.doors = doors;
  }

  Inbox.Sight of(Authentication who, InboxUrl url) {
    return new Inbox.Sight(
        url.mine() == null ? null : who.getName(),
        url.channel(),
        people.chatsOf(Teams.of(who)).stream().map(Chat::id).toList(),
        doors.may("GET", "/work/hotline"));
  }
}
