package io.recourse.worklist;

import java.util.List;
import java.util.UUID;

/** The lists people kept, with the filter of each. */
public interface SavedLists {

  /** Their own first, then those shared with a team of theirs, each by name. */
  List<SavedList> of(Worker worker);

  /** Keeps it; the owner's earlier list of this name is replaced. */
  void keep(SavedList list);

  /** How many lists somebody has kept under another name. */
  int countOf(String owner, String besidesName);

  /** How many lists a team has, this one of this owner left out. */
  int countShared(String team, String owner, String besidesName);

  /** Lists of others that are shared with teams the person is not of, by team and name. */
  List<SavedList> ofOtherTeams(Worker worker);

  /** Drops a list of its owner; false where the person has no such list. */
  boolean drop(UUID id, String owner);

  /** Drops a list that is shared, whoever keeps it; false where there is none. */
  boolean dropShared(UUID id);
}
