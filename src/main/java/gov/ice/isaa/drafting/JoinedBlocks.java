package gov.ice.isaa.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What two drafters made of the same blocks, joined but for those that a person has to decide on.
 *
 * @param order the ids of all blocks in their order
 * @param blocks those that are joined, by id
 * @param clashes those to decide on, by id
 */
public record JoinedBlocks(List<String> order, Map<String, Block> blocks, Map<String, BlockClash> clashes) {

    /** Copies the list and the maps. */
    public JoinedBlocks {
        order = List.copyOf(order);
        blocks = Map.copyOf(blocks);
        clashes = Map.copyOf(clashes);
    }

    /** All blocks; empty when some have to be decided on. */
    Optional<List<Block>> whole() {
        return clashes.isEmpty() ? Optional.of(with(clash -> List.of())) : Optional.empty();
    }

    /** What has to be decided on, in reading order. */
    public List<BlockClash> inOrder() {
        return order.stream().filter(clashes::containsKey).map(clashes::get).toList();
    }

    /** All blocks, with what was chosen in the place of each that had to be decided on. */
    public List<Block> decided(Function<BlockClash, BlockClash.Choice> choice) {
        return with(clash -> clash.decided(choice.apply(clash)));
    }

    /** All blocks, with these in the place of each that had to be decided on. */
    List<Block> with(Function<BlockClash, List<Block>> decision) {
        return order.stream().flatMap(id -> stands(id, decision)).toList();
    }

    private Stream<Block> stands(String id, Function<BlockClash, List<Block>> decision) {
        BlockClash clash = clashes.get(id);
        return clash == null ? Stream.ofNullable(blocks.get(id)) : decision.apply(clash).stream();
    }
}
