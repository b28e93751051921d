package io.recourse.worklist.process;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.recourse.worklist.DrawnModels.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model as it is drawn: on one picture, and one more for each part that opens as its own. */
final class Drawing {

  private final BpmnModelInstance model;
  private final Map<String, Bounds> places;
  private final Set<BaseElement> pictures;

  Drawing(BpmnModelInstance model) {
    this.model = model;
    this.places =
        model.getModelElementsByType(BpmnShape.class).stream()
            .collect(toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds));
    this.pictures =
        model.getModelElementsByType(BpmnPlane.class).stream()
            .map(BpmnPlane::getBpmnElement)
            .collect(toSet());
  }

  /** The named steps on the picture of this one, from left to right. */
  List<Step> stepsBeside(String element) {
    ModelElementInstance picture = pictureOf(model.getModelElementById(element));
    return model.getModelElementsByType(FlowNode.class).stream()
        .filter(this::isTold)
        .filter(node -> picture.equals(pictureOf(node)))
        .sorted(comparing(this::fromLeft).thenComparing(this::fromTop))
        .map(node -> new Step(node.getId(), node.getName()))
        .toList();
  }

  /** What is done, awaited or comes of it; no fork of the way. */
  private boolean isTold(FlowNode node) {
    boolean happens = node instanceof Activity || node instanceof Event;
    return happens && node.getName() != null && places.containsKey(node.getId());
  }

  private ModelElementInstance pictureOf(ModelElementInstance of) {
    ModelElementInstance around = of.getParentElement();
    return around instanceof FlowNode && !pictures.contains(around) ? pictureOf(around) : around;
  }

  private double fromLeft(FlowNode node) {
    return places.get(node.getId()).getX();
  }

  private double fromTop(FlowNode node) {
    return places.get(node.getId()).getY();
  }
}
