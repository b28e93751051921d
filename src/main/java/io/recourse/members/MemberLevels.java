package io.recourse.members;

import java.util.List;
import java.util.Optional;

/** The levels that the shop has. */
public interface MemberLevels {

  /** By rank, the lowest first. */
  List<MemberLevel> all();

  Optional<MemberLevel> find(String code);

  /** Takes the place of what was known under its code. */
  void keep(MemberLevel level);
}
