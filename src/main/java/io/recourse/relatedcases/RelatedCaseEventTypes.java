package io.recourse.relatedcases;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** A case got a child, and the child a parent. */
@Component
class RelatedCaseEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("ChildCaseLinked", "child", "kind")
            .telling("child")
            .toldAs("case.child_linked"),
        behindTheScenes("ParentCaseLinked", "parent", "kind")
            .telling("parent")
            .toldAs("case.parent_linked"));
  }
}
