/** Clearance: the Program Office's approval, the offices' concurrent reviews, OPLA's legal review (Handbook, Clearance). */
@org.jspecify.annotations.NullMarked
package gov.ice.isaa.clearance;
