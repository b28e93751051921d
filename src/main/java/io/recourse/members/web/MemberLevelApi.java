package io.recourse.members.web;

import io.recourse.members.EditLevel;
import io.recourse.members.MemberLevel;
import io.recourse.members.MemberLevels;
import io.recourse.members.Privilege;
import io.recourse.members.SetLevel;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Levels of members, and the one a customer has, over HTTP (CUS-09). */
@RestController
@RequestMapping("/api/v1")
class MemberLevelApi {

  private final MemberLevels levels;
  private final EditLevel edit;
  private final SetLevel set;

  MemberLevelApi(MemberLevels levels, EditLevel edit, SetLevel set) {
    this.levels = levels;
    this.edit = edit;
    this.set = set;
  }

  /** A shop has few, so {@code next} is always null. */
  record Rows(List<MemberLevel> items, String next) {}

  record Body(Integer rank, Set<Privilege> privileges) {}

  record LevelBody(String level) {}

  @GetMapping("/member-levels")
  Rows all() {
    return new Rows(levels.all(), null);
  }

  @PutMapping("/member-levels/{code}")
  Rows put(@PathVariable String code, @RequestBody Body body) {
    edit.edit(code, body.rank(), body.privileges() == null ? Set.of() : body.privileges());
    return all();
  }

  @PutMapping("/customers/{person}/level")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void level(@PathVariable String person, @RequestBody LevelBody body) {
    set.set(person, body.level());
  }
}
